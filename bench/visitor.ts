import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** A complete answer. A compressed body is decompressed when read. */
class Answer {
  constructor(
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
    readonly body: Buffer,
  ) {}

  get text(): string {
    const packed = this.headers['content-encoding'] === 'gzip';
    return (packed ? gunzipSync(this.body) : this.body).toString('utf8');
  }
}

const boundary = 'concord-benchmark';

/** A browser without JavaScript: it keeps cookies, follows no redirects, and fills in forms. */
export class Visitor {
  readonly #origin: string;
  readonly #agent = new Agent({ keepAlive: true });
  #cookie: string;

  constructor(origin: string, cookie = '') {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  get headers(): Record<string, string> {
    return { accept: 'text/html', cookie: this.#cookie };
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path, { ...this.headers, 'accept-encoding': 'gzip' });
  }

  /** Reads the form with a field or button of this name, hidden values included. */
  async form(path: string, named: string): Promise<Map<string, string>> {
    const { text } = await this.get(path);
    const form = text
      .split('<form')
      .slice(1)
      .map((part) => part.split('</form>')[0] ?? '')
      .find((part) => part.includes(named));
    if (form === undefined) throw new Error(`${path} has no form with ${named}`);
    const values = new Map<string, string>();
    for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const [name, value] = [attribute(tag, 'name'), attribute(tag, 'value')];
      if (name !== null) values.set(name, value ?? '');
    }
    return values;
  }

  /** Posts a form, with a file if one is given. No value may contain the boundary. */
  async post(
    path: string,
    values: ReadonlyMap<string, string>,
    file?: { name: string; fileName: string; content: string },
  ): Promise<Answer> {
    const part = (head: string, value: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
    const parts = [...values].map(([name, value]) => part(`name="${name}"`, value));
    if (file) parts.push(part(`name="${file.name}"; filename="${file.fileName}"`, file.content));
    const body = Buffer.from(`${parts.join('')}--${boundary}--\r\n`);
    const answer = await this.#send(
      'POST',
      path,
      {
        ...this.headers,
        origin: this.#origin,
        'content-length': body.length,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body,
    );
    const set = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
    if (set.length > 0) this.#cookie = set.join('; ');
    return answer;
  }

  async signIn(email: string, password: string): Promise<void> {
    const values = await this.form('/sign-in', 'name="password"');
    values.set('email', email).set('password', password);
    const { status } = await this.post('/sign-in', values);
    if (status !== 303 || this.#cookie === '') throw new Error(`Signing in was answered with ${status}.`);
  }

  #send(method: string, path: string, headers: OutgoingHttpHeaders, body?: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { method, headers, agent: this.#agent };
      const sent = request(this.#origin + path, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve(new Answer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks))),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name.replaceAll('$', '\\$')}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined
    ? null
    : found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
