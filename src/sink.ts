/** Where controller, launch and follow put what they have to say; the report folder implements it for GitHub. */
export interface Sink {
  /** One plain sentence of ours. Text from outside may be part of it. */
  say(sentence: string): void;
  /** Something the reader should act on although the step goes on. */
  warn(sentence: string): void;
  /** Something the reader may want to act on, such as an approval that is waited for. */
  notice(sentence: string): void;
  /** Folds what is written inside under a title. */
  group(title: string, write: () => Promise<void>): Promise<void>;
  /** Detail for `RUNNER_DEBUG`. */
  debug(sentence: string): void;
  /** Text of the controller, whole lines. Resolves when more may be written (back-pressure). */
  output(text: string): Promise<void>;
}
