// What one browser does: hand in and hear the verdict, open a page, follow a gradebook.
import { randomUUID } from 'node:crypto';
import type { Program } from '#scripts/bench/load/programs.ts';

const failed = async (what: string, response: Response) =>
  new Error(`${what}: ${response.status} ${(await response.text()).slice(0, 200)}`);

/** From the click on Submit until the page has the verdict, by the stream that it follows; milliseconds. @throws when it is refused or fails */
export async function handIn(address: string, cookie: string, program: Program): Promise<number> {
  const start = performance.now();
  const headers = { 'content-type': 'application/json', cookie };
  const body = JSON.stringify({ ...program, key: randomUUID() });
  const response = await fetch(`${address}/api/submissions`, { method: 'POST', headers, body });
  if (response.status !== 201) throw await failed('POST /api/submissions', response);
  const { id } = (await response.json()) as { id: string };
  const events = await fetch(`${address}/api/submissions/${id}/events`, { headers: { cookie } });
  if (!events.ok) throw await failed('its events', events);
  const told = await events.text(); // ends with the verdict
  if (!told.includes('"state":"graded"')) throw new Error(`not graded: ${told.slice(-200)}`);
  return performance.now() - start;
}

/** Until all of a page or an answer is there; milliseconds. */
export async function open(address: string, cookie: string, path: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${address}${path}`, { headers: { cookie } });
  if (!response.ok) throw await failed(path, response);
  await response.arrayBuffer();
  return performance.now() - start;
}

export interface Following {
  /** Messages about changed cells. */
  messages(): number;
  /** Cells that they were about. */
  cells(): number;
  stop(): void;
}

/** An open gradebook: its stream, and a message whenever something in it changes. */
export async function follow(address: string, cookie: string, classId: string): Promise<Following> {
  const gone = new AbortController();
  const path = `${address}/api/classes/${classId}/gradebook/events`;
  const response = await fetch(path, { headers: { cookie }, signal: gone.signal });
  if (!response.ok || !response.body) throw await failed('the gradebook’s events', response);
  let [messages, cells] = [0, 0];
  const listen = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const [, data] = /^event: cells\ndata: (.*)$/m.exec(event) ?? [];
        if (data === undefined) continue;
        messages += 1;
        cells += (JSON.parse(data) as unknown[]).length;
      }
    }
  };
  listen(response.body as ReadableStream<Uint8Array>).catch(() => undefined); // it is ended by us
  return { messages: () => messages, cells: () => cells, stop: () => gone.abort() };
}
