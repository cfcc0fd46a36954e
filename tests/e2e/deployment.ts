import { createServer, type IncomingHttpHeaders } from 'node:http';

/** The app behind a proxy, at which a test can deploy another build and take the site off the network. */
export class Deployment {
  private build = 'first';
  private down = false;
  private readonly server = createServer(async ({ url = '/', headers }, response) => {
    if (this.down) return void response.destroy();
    const answer = await fetch(this.app + url, { headers: passed(headers), redirect: 'manual' });
    const kind = answer.headers.get('content-type') ?? '';
    const whole = Buffer.from(await answer.arrayBuffer());
    const isText = kind.includes('text/html') || url === '/offline-worker.js';
    const body = isText ? this.marked(whole.toString()) : whole;
    const kept = [...answer.headers].filter(
      ([name]) => !/^(content-(encoding|length)|transfer-encoding|connection|keep-alive)$/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(kept)).end(body);
  });

  /** @param app its address */
  constructor(private readonly app: string) {}

  /** @returns the site's address */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (typeof address !== 'object' || !address) throw new Error('A proxy listens on a port.');
    return `http://127.0.0.1:${address.port}`;
  }

  deploy(build: string): void {
    this.build = build;
  }

  breakDown(): void {
    this.down = true;
    this.server.closeAllConnections();
  }

  close(): void {
    this.breakDown();
    this.server.close();
  }

  /** As this build would say it. */
  private marked(text: string): string {
    return text
      .replace(/chainruleBuild="[^"]*"/, `chainruleBuild="${this.build}"`)
      .replace('<head>', `<head><meta name="build" content="${this.build}"/>`);
  }
}

/** All but what is between the two ends of one connection. */
const passed = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !/^(host|connection|accept-encoding|if-none-match)$/.test(name)
        ? [[name, value]]
        : [],
    ),
  );
