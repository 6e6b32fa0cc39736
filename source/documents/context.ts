import type {Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import type {Accepting} from '../rules/accepting/accepting.ts';
import type {Finding} from '../rules/engine/finding.ts';
import type {Gate} from '../rules/gates/gates.ts';
import type {World} from '../rules/engine/world.ts';

/** Whom a plan is written for: a client's copy leaves out who said what and the notes taken. */
export type Audience = 'client' | 'internal';

/** What every part of the document is made from. */
export interface Context {
	readonly plan: Plan;
	/** The plan as the rules see it, for their arithmetic. */
	readonly world: World;
	/** The day the document is written for; dates before it are past. */
	readonly asOf: IsoDate;
	readonly audience: Audience;
}

/** What those parts are made from that also tell what the rules found. */
export interface FindingsContext extends Context {
	readonly findings: readonly Finding[];
	/** Which of the findings count, and which somebody has accepted. */
	readonly accepting: Accepting;
	readonly gates: readonly Gate[];
}
