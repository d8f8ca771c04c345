import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A message as a mail server took it. */
export interface Delivered {
  to: string;
  messageId: string;
  /** Headers and both bodies, decoded. */
  source: string;
}

/** The code with which the server refuses a recipient or a text; null to accept it. */
type Refusal = { code: number; at: 'recipient' | 'text' } | null;

export interface TestMailServer {
  /** For CONCORD_SMTP_URL. */
  url: string;
  delivered: Delivered[];
  /** Asked for each message; accepts by default. */
  answer: (to: string) => Refusal;
  /** Called when a message has arrived: before it is accepted or right after the answer is sent. */
  at: (moment: 'arrived' | 'accepted') => void;
  stop(): Promise<void>;
}

/** Undoes quoted-printable. */
const decoded = (sent: string) =>
  sent
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
    );

/** A real mail server on this machine, without TLS. It keeps what it accepts. */
export async function startMailServer(): Promise<TestMailServer> {
  const refusal = (code: number) => Object.assign(new Error('refused'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _, done) => {
      const answer = mail.answer(address);
      done(answer?.at === 'recipient' ? refusal(answer.code) : null);
    },
    onData: async (stream, session, done) => {
      const source = decoded(await text(stream));
      const [to = ''] = session.envelope.rcptTo.map(({ address }) => address);
      mail.at('arrived');
      const answer = mail.answer(to);
      if (answer?.at === 'text') return done(refusal(answer.code));
      mail.delivered.push({ to, messageId: /^Message-ID: <(.+)>\r$/im.exec(source)?.[1] ?? '', source });
      done();
      mail.at('accepted');
    },
  });
  // a client that is killed resets its connection
  server.on('error', () => undefined);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.server.address() as AddressInfo;
  const mail: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    delivered: [],
    answer: () => null,
    at: () => undefined,
    stop: () => new Promise((done) => server.close(() => done())),
  };
  return mail;
}
