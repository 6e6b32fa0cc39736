import {questions} from '../../interview/questions.ts';
import type {Context} from '../context.ts';
import {tableAbout, type Table} from '../table.ts';

export interface SystemsPart {
	readonly table: Table | null;
}

/** Every installation with what it is, what it is used for, who owns it, where its data is and how far it can be relied on and tried. */
export function systemsPart(context: Context): SystemsPart {
	const {
		product,
		role,
		owner,
		region,
		maturity,
		testEnvironment,
		processorAgreement,
		transferBasis,
	} = questions.system;
	return {
		table: tableAbout(context, context.plan.subjects.system.list, [
			product,
			role,
			owner,
			region,
			maturity,
			testEnvironment,
			processorAgreement,
			transferBasis,
		]),
	};
}
