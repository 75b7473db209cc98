/** Where controller, launch and follow put what they have to say; the report folder implements it for GitHub. */
export interface Sink {
  /** One plain sentence of ours, always in sight. Text from outside may be part of it. */
  info(sentence: string): void;
  /** Something the reader should act on although the step goes on. */
  warn(sentence: string): void;
  /** Something the reader may want to act on, such as an approval that is waited for. */
  notice(sentence: string): void;
  /** Detail for `RUNNER_DEBUG`. */
  debug(sentence: string): void;
  /**
   * Text of the controller, whole lines. Resolves when more may be written (back-pressure).
   * @param fold where it may be folded away; without one it stays in sight
   */
  output(text: string, fold?: Fold): Promise<void>;
}

/** A part of the log that is folded under its title; output with the same one again goes on with it. */
export interface Fold {
  readonly title: string;
}

/** What of a job's output is shown. */
export const LOG_CHOICES = ['all', 'failures', 'none'] as const;
export type LogChoice = (typeof LOG_CHOICES)[number];

/** Where all output goes as well, whatever of it is shown. */
export interface Transcript {
  /** A sentence of ours that says what follows. */
  heading(sentence: string): void;
  /** Text of the controller, whole lines. Resolves when more may be written. */
  write(text: string): Promise<void>;
}
