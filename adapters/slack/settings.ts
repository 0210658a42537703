/** How Slack is reached: Socket Mode with an app token, else signed HTTP on `port`. */
export interface SlackSettings {
  readonly botToken: string;
  readonly delivery:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };
  /** Whether only administrators set digests. @default false */
  readonly adminsOnly?: boolean;
  /** The Web API, with `/api/` at its end; `undefined` for that of Slack. */
  readonly apiUrl: string | undefined;
}
