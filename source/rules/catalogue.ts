import type {Rule} from './rule.ts';
import {syncUnproven} from './sync-unproven.ts';

/** The catalogue, by area; the order is the order of the findings about one subject. */
export const rules: readonly Rule[] = [syncUnproven];
