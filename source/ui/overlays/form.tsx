import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Overlay} from '../../wizard/state.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {TextArea} from '../components/text-area.tsx';
import {wrapText} from '../terminal/wrap.ts';
import type {ScreenProps} from '../screens/screen.ts';

const longFieldRows = 5;

/** A short form: a title, and a field or two, one of which has the cursor. */
export function Form({
	columns,
	rows,
	form,
}: ScreenProps & {readonly form: Extract<Overlay, {readonly type: 'form'}>}): ReactNode {
	const hint = form.fields[form.focus]?.hint;
	const below: readonly Line[] =
		form.problem === undefined
			? wrapText(hint ?? '', columns).map((line): Line => [toned('dim', line)])
			: wrapText(form.problem, columns).map((line): Line => [toned('warning', line)]);
	const room = Math.max(1, rows - 2 - form.fields.length);
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Lines lines={[[toned('strong', form.title)], []]} columns={columns} rows={2} />
			{form.fields.map(({name, label, field}, place) => {
				const height = field.isMultiline
					? Math.max(1, Math.min(longFieldRows, rows - 4))
					: 1;
				const isFocused = place === form.focus;
				const shown = `${label}: `;
				return (
					<Box key={name} height={height} flexShrink={0}>
						<Lines
							lines={[[toned(isFocused ? 'selected' : 'dim', shown)]]}
							columns={shown.length}
							rows={1}
						/>
						<TextArea
							field={field}
							columns={Math.max(3, columns - shown.length)}
							rows={height}
							isFocused={isFocused}
						/>
					</Box>
				);
			})}
			<Lines
				lines={below.length < room ? [[], ...below] : below}
				columns={columns}
				rows={room}
			/>
		</Box>
	);
}
