import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface SmtpServer {
  readonly url: string;
  /** Each mail as it came over the line. */
  readonly mails: readonly string[];
  close(): Promise<void>;
}

/** Takes any mail, as RFC 5321 says. */
export async function smtpServer(): Promise<SmtpServer> {
  const mails: string[] = [];
  const server = createServer((socket) => converse(socket, (mail) => mails.push(mail)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // of a TCP server
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: Socket, keep: (mail: string) => void): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let mail: string[] | null = null;
  let rest = '';
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (mail && line !== '.') mail.push(line);
      else if (mail) {
        keep(mail.join('\n'));
        mail = null;
        say('250 taken');
      } else if (line === 'DATA') {
        mail = [];
        say('354 go on');
      } else if (line === 'QUIT') socket.end('221 bye\r\n');
      else say('250 ok');
    }
  });
  say('220 here');
}
