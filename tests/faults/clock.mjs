// Loaded into a process: its clock is off by CLOCK_OFFSET_MS, as after a jump that no other machine has made.

const offset = Number(process.env.CLOCK_OFFSET_MS);
const { now } = Date;

globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(now() + offset);
    else super(...given);
  }

  static now() {
    return now() + offset;
  }
};
