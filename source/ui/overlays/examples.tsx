import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Intent} from '../../wizard/intent.ts';
import {Lines, toned} from '../components/lines.tsx';
import {Menu} from '../components/menu.tsx';
import type {ScreenProps} from '../screens/screen.ts';

/** Which example to start from; the plan made of it is one's own. */
export function Examples({
	state,
	columns,
	rows,
	onIntent,
}: ScreenProps & {readonly onIntent: (intent: Intent) => void}): ReactNode {
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Lines
				lines={[
					[toned('strong', 'Start from an example')],
					[toned('dim', 'A copy becomes a plan of your own.')],
				]}
				columns={columns}
				rows={2}
			/>
			<Menu
				items={state.examples.map(({name, title}) => ({label: title, value: name}))}
				onChosen={name => onIntent({type: 'exampleChosen', name})}
			/>
		</Box>
	);
}
