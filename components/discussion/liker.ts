import type { LikesView } from '#server/views-discussion.ts';

/** Shows a like before the server knows of it, asks for one thing at a time, and takes back what the server refused. */
export class Liker {
  private known: LikesView = { likes: 0, liked: false };
  private wanted = false;
  private busy = false;

  constructor(
    private readonly send: (liked: boolean) => Promise<LikesView>,
    private readonly show: (likes: LikesView, problem: unknown) => void,
  ) {}

  /**
   * Somebody may press faster than the server answers: the newest wish counts.
   * @param now what is on show
   */
  async wish(liked: boolean, now: LikesView): Promise<void> {
    this.wanted = liked;
    if (!this.busy) this.known = now;
    this.show(this.hoped(), null);
    if (this.busy) return;
    this.busy = true;
    let problem: unknown = null;
    while (this.wanted !== this.known.liked && !problem) {
      try {
        this.known = await this.send(this.wanted);
      } catch (error) {
        problem = error;
        this.wanted = this.known.liked;
      }
    }
    this.busy = false;
    this.show(this.known, problem);
  }

  private hoped(): LikesView {
    const { likes, liked } = this.known;
    return { liked: this.wanted, likes: likes + Number(this.wanted) - Number(liked) };
  }
}
