import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Intent} from '../../wizard/intent.ts';
import type {Overlay} from '../../wizard/state.ts';
import {display} from '../../plan/display.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {Menu} from '../components/menu.tsx';
import {wrapText} from '../terminal/wrap.ts';
import type {ScreenProps} from '../screens/screen.ts';

interface ConfirmProps extends ScreenProps {
	readonly confirm: Extract<Overlay, {readonly type: 'confirm'}>;
	readonly onIntent: (intent: Intent) => void;
}

/** A question with yes and no; of pasted names the first are shown. */
export function Confirm({columns, rows, confirm, onIntent}: ConfirmProps): ReactNode {
	const {purpose} = confirm;
	const question = wrapText(display(confirm.question), columns).map((line): Line => [
		toned('strong', line),
	]);
	const names = purpose.type === 'addPasted' ? purpose.names : [];
	const room = Math.max(0, rows - question.length - 3);
	const shown = names
		.slice(0, names.length > room ? Math.max(0, room - 1) : room)
		.map((name): Line => [`  ${name}`]);
	const more: readonly Line[] =
		names.length > shown.length
			? [[toned('dim', `  and ${names.length - shown.length} more`)]]
			: [];
	const above = [...question, ...shown, ...more].slice(0, Math.max(1, rows - 2));
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Lines lines={above} columns={columns} rows={above.length} />
			<Menu
				items={[
					{label: confirm.yes, value: 'confirmed'},
					{label: confirm.no, value: 'declined'},
				]}
				onChosen={value =>
					onIntent(value === 'confirmed' ? {type: 'confirmed'} : {type: 'declined'})
				}
			/>
		</Box>
	);
}
