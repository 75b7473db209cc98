import type { Json } from '../text/json.ts';

/** A question of a survey, as the API has it. */
export interface Question {
  question_name: string;
  question_description: string;
  required: boolean;
  type: 'text' | 'textarea' | 'password' | 'integer' | 'float' | 'multiplechoice' | 'multiselect';
  variable: string;
  min?: number | string | null;
  max?: number | string | null;
  default?: Json;
  choices?: string[] | string;
}

/** A survey. */
export interface Survey {
  name: string;
  description: string;
  spec: Question[];
}
