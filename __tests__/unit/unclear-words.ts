/** Words and phrases that neither messages nor pages contain. Their replacements are in the comments. */
export const UNCLEAR_WORDS: readonly RegExp[] = [
  /\b(?:borne|bears?)\b/, // is retried, tolerated
  /\bmend(?:s|ed)?\b/, // fix
  /\b(?:is|are|was|were|be) told\b|\btells? (?:of|apart|which|that)\b|\bis said\b/, // report
  /\b(?:wants?|wanted)\b/, // needs, requires
  /\b(?:is|are) (?:not )?accepted\b/, // must be
  /\bfound out\b/, // detected
  /\btakes? over\b/,
  /\bbesides?\b/, // next to
  /\banew\b/, // again
  /\b(?:whoever|whatever|nobody|somebody|everybody)\b/, // name the actor
  /\b(?:it|that|they|which) (?:is|are) (?:no|none)\b|\bnone of that\b/, // is not a …
  /\botherwise\b/, // differently
  /\bstands?\b/, // appears, is shown
  /\b(?:its|their) turn\b|\bin step\b|\bhow manieth\b/, // order, index
  /\bas (?:they|it) should be\b|\bas asked\b/, // unchanged; as requested
  /\basked (?:for|to|of)\b|\bbe asked\b/, // requested, contacted
  /\b(?:blanks?|namesakes?|truth values?)\b/, // space, objects with the same name, boolean
  /\bsigned by itself\b/, // self-signed
  /\bmostly\b/, // usually
  /\b(?:weather|courtesy|leeway|bell|rope|nursery|sequel|story|leisure|patience)\b/,
  /\b(?:he|she|him|his|her)\b/, // this user
];

/** Removes what is not prose: code, and quotes of the controller and of its pages. */
export function withoutQuotes(words: string): string {
  return words.replaceAll(/`[^`]+`/g, 'code').replaceAll(/"[^"]*"/g, 'quote');
}
