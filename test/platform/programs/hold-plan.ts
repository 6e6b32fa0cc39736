// Opens the plan at the path given for writing, says so, and keeps it until the end of its input.
import {openPlanFile} from '../../../source/platform/plan-store.ts';

const store = openPlanFile(process.argv[2] ?? '');
process.stdout.write('open\n');
process.stdin.on('end', () => {
	store.close();
});
process.stdin.resume();
