// Tries to open the plan at the path given for writing, and prints what came of it: `open`, or the fault.
import {PlanFileError} from '../../../source/platform/plan-file-error.ts';
import {openPlanFile} from '../../../source/platform/plan-store.ts';

try {
	openPlanFile(process.argv[2] ?? '').close();
	process.stdout.write('open\n');
} catch (error) {
	process.stdout.write(`${error instanceof PlanFileError ? error.fault : String(error)}\n`);
}
