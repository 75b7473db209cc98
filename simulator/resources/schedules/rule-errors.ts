import { parseRule, RuleFault } from './rule-parser.ts';

/** Refusals that end the check (AWX 24.6, `SchedulePreviewSerializer.validate_rrule`). */
const UNSUPPORTED = ['EXDATE', 'RDATE'] as const;

/** What is wrong with a rule, in the API's words. */
export function ruleErrors(rrule: string): string[] {
  const lower = rrule.toLowerCase();
  const refused = UNSUPPORTED.find((name) => lower.includes(`${name.toLowerCase()}:`));
  if (refused) return [`${refused} not allowed in rrule.`];
  const rules = [...rrule.matchAll(/R(RULE:\S*)/g)].map(([, text]) => text ?? '');
  return [...setErrors(rrule), ...rules.flatMap(oneRuleErrors), ...parseErrors(rrule)];
}

function setErrors(rrule: string): string[] {
  const starts = [...rrule.matchAll(/DTSTART(?:;[^:]+)?:\d+T\d+Z?/g)];
  const errors: string[] = [];
  if (starts.length === 0) {
    errors.push('Valid DTSTART required in rrule. Value should start with: DTSTART:YYYYMMDDTHHMMSSZ');
  }
  if (/DTSTART:\d+T\d+ /.test(rrule)) {
    errors.push('DTSTART cannot be a naive datetime.  Specify ;TZINFO= or YYYYMMDDTHHMMSSZZ.');
  }
  if (starts.length > 1) errors.push('Multiple DTSTART is not supported.');
  if (!rrule.toLowerCase().includes('rrule:')) errors.push('One or more rule required in rrule.');
  return errors;
}

function oneRuleErrors(rule: string): string[] {
  const errors: string[] = [];
  if (!/interval/i.test(rule)) errors.push(`INTERVAL required in rrule: ${rule}`);
  else if (/secondly/i.test(rule)) errors.push(`SECONDLY is not supported: ${rule}`);
  if (/BYDAY[:=]\d+[a-zA-Z]{2}/.test(rule)) errors.push(`BYDAY with numeric prefix not supported: ${rule}`);
  if (rule.includes('COUNT') && rule.includes('UNTIL')) {
    errors.push(`RRULE may not contain both COUNT and UNTIL: ${rule}`);
  }
  if (Number(/COUNT=(\d+)/.exec(rule)?.[1] ?? 0) > 999) errors.push(`COUNT > 999 is unsupported: ${rule}`);
  return errors;
}

function parseErrors(rrule: string): string[] {
  try {
    parseRule(rrule);
    return [];
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return [`rrule parsing failed validation: ${error.message}`];
  }
}
