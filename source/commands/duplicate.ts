import {createPlanFile} from '../platform/plan-store.ts';
import {withFreeId} from '../platform/library-changes.ts';
import {newPlanId} from '../platform/plan-file-name.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {libraryOf} from './kept-where.ts';
import {planNamed} from './plan-named.ts';
import {tell} from './print.ts';

export interface DuplicateOptions extends GlobalOptions {
	readonly plan: string;
	readonly title?: string;
}

/** Makes a plan of its own with the same answers. */
export async function runDuplicate(options: DuplicateOptions, io: CommandIo): Promise<void> {
	const {plan} = await planNamed(options.plan, options, io);
	const library = libraryOf(options, io);
	const title = options.title ?? `${plan.title} (copy)`;
	const store = createPlanFile(
		library,
		withFreeId(library, {...plan, id: newPlanId(), title}),
		io.now,
	);
	store.close();
	tell(io, options, `“${title}” was made: ${store.path}`);
}
