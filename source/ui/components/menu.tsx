import SelectInput from 'ink-select-input';
import type {ReactNode} from 'react';
import {display} from '../../plan/display.ts';

interface MenuProps<Value> {
	readonly items: ReadonlyArray<{readonly label: string; readonly value: Value}>;
	readonly onChosen: (value: Value) => void;
	/** Where the cursor starts. */
	readonly initial?: number;
}

/** A short menu that never changes while it is open. It hears its own keys: up, down, Enter and digits. */
export function Menu<Value>({items, onChosen, initial = 0}: MenuProps<Value>): ReactNode {
	return (
		<SelectInput
			items={items.map(({label, value}, index) => ({
				key: String(index),
				label: display(label),
				value,
			}))}
			initialIndex={initial}
			onSelect={({value}) => onChosen(value)}
		/>
	);
}
