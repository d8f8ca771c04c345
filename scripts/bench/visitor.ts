/** A browser without scripts: it keeps cookies, follows no redirects, and fills in the forms that it finds. */
export class Visitor {
  readonly #origin: string;
  #cookie: string;

  constructor(origin: string, cookie = '') {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  get headers(): Record<string, string> {
    return { accept: 'text/html', cookie: this.#cookie };
  }

  async get(path: string): Promise<{ status: number; text: string; location: string | null }> {
    const response = await fetch(this.#origin + path, { headers: this.headers, redirect: 'manual' });
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location'),
    };
  }

  /** Reads the form that holds a field or a button of this name; hidden values come along. */
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

  /** Sends a form; the status and where it leads. */
  async post(
    path: string,
    values: ReadonlyMap<string, string>,
  ): Promise<{ status: number; location: string | null }> {
    const body = new FormData();
    for (const [name, value] of values) body.append(name, value);
    const response = await fetch(this.#origin + path, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: { ...this.headers, origin: this.#origin },
    });
    const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    if (set.length > 0) this.#cookie = set.join('; ');
    await response.arrayBuffer();
    return { status: response.status, location: response.headers.get('location') };
  }

  async signIn(email: string, password: string): Promise<void> {
    const values = await this.form('/sign-in', 'name="password"');
    values.set('email', email).set('password', password);
    const { status } = await this.post('/sign-in', values);
    if (status !== 303 || this.#cookie === '') throw new Error(`Signing in was answered with ${status}.`);
  }
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name.replaceAll('$', '\\$')}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined
    ? null
    : found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
