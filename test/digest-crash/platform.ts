/** One call of a bot. */
export interface Call {
  readonly method: string;
  /** Without what names the process and the platform. */
  readonly url: URL;
  readonly body: string;
}

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether a message was kept because of this call. */
  readonly isKept?: boolean | undefined;
}

/** A message of a digest that stands on a platform. */
export interface Standing {
  /** The channel, or the thread in it. */
  readonly place: string;
  readonly run: string;
  readonly part: number;
  readonly of: number;
}

/** A platform that keeps messages and answers calls, without any fault. */
export interface Platform {
  readonly standing: readonly Standing[];
  readonly answer: (call: Call) => Answer;
  /** What it says instead, when there are too many calls. */
  readonly busy: Answer;
}
