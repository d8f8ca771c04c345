import { connect } from 'node:net';

/** An answer as received. */
interface Raw {
  status: number;
  /** Head and body. */
  text: string;
}

/**
 * Sends a request exactly as given, which neither a browser nor Node would allow: one line per header, in
 * Latin-1. The connection ends with the answer. A body is `declared` unless it comes in chunks.
 */
export function rawRequest(
  origin: string,
  line: string,
  headers: readonly string[],
  body: string | Buffer = '',
  { declared }: { declared: boolean } = { declared: true },
): Promise<Raw> {
  const { hostname, port, host } = new URL(origin);
  const length = Buffer.byteLength(body);
  const head = [
    `${line} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    ...(length > 0 && declared ? [`Content-Length: ${length}`] : []),
    ...headers,
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.once('error', reject);
    socket.once('close', () => {
      const text = Buffer.concat(parts).toString('utf8');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text });
    });
    socket.write(`${head.join('\r\n')}\r\n\r\n`, 'latin1');
    socket.write(body);
  });
}
