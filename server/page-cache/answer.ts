import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A complete answer that is not yet sent. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Runs `render` and captures what it writes, without sending it. The response is then unsent and usable again.
 * Status, headers and body count as set before the end.
 */
export async function captured(response: ServerResponse, render: () => Promise<void>): Promise<Answer> {
  const own = {
    write: response.write,
    end: response.end,
    writeHead: response.writeHead,
    flush: response.flushHeaders,
  };
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => {
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      keep(chunks, chunk, rest);
      return true;
    }) as typeof response.write;
    response.end = ((...all: unknown[]) => {
      const [chunk, ...rest] = all;
      keep(chunks, typeof chunk === 'function' ? undefined : chunk, typeof chunk === 'function' ? all : rest);
      resolve();
      return response;
    }) as typeof response.end;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      const headers = rest.find((each): each is Record<string, OutgoingHttpHeader> => each instanceof Object);
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      return response;
    }) as typeof response.writeHead;
    response.flushHeaders = () => {};
  });
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
    response.once('close', leave);
  });
  try {
    // not awaited: after ending, Next waits until the answer is sent
    await Promise.race([ended, left, render().then(() => ended)]);
  } finally {
    response.off('close', leave);
    Object.assign(response, {
      write: own.write,
      end: own.end,
      writeHead: own.writeHead,
      flushHeaders: own.flush,
    });
  }
  return { status: response.statusCode, headers: { ...response.getHeaders() }, body: Buffer.concat(chunks) };
}

function keep(chunks: Buffer[], chunk: unknown, rest: readonly unknown[]): void {
  const encoding = rest.find((each): each is BufferEncoding => typeof each === 'string');
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  const done = rest.find((each): each is () => void => typeof each === 'function');
  done?.();
}
