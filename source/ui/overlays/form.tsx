import {Box} from 'ink';
import type {ReactNode} from 'react';
import {formHint, shownChoice} from '../../wizard/overlays/form-choice.ts';
import type {FormField, Overlay} from '../../wizard/state.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {TextArea} from '../components/text-area.tsx';
import {wrapText} from '../terminal/wrap.ts';
import type {ScreenProps} from '../screens/screen.ts';

const longFieldRows = 5;

/** A short form: a title, and a field or some, one of which has the cursor. */
export function Form({
	columns,
	rows,
	form,
}: ScreenProps & {readonly form: Extract<Overlay, {readonly type: 'form'}>}): ReactNode {
	const below: readonly Line[] =
		form.problem === undefined
			? wrapText(formHint(form), columns).map((line): Line => [toned('dim', line)])
			: wrapText(form.problem, columns).map((line): Line => [toned('warning', line)]);
	const room = Math.max(1, rows - 2 - form.fields.length);
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Lines lines={[[toned('strong', form.title)], []]} columns={columns} rows={2} />
			{form.fields.map((field, place) => {
				const height = field.field.isMultiline
					? Math.max(1, Math.min(longFieldRows, rows - 4))
					: 1;
				const isFocused = place === form.focus;
				const shown = `${field.label}: `;
				return (
					<Box key={field.name} height={height} flexShrink={0}>
						<Lines
							lines={[[toned(isFocused ? 'selected' : 'dim', shown)]]}
							columns={shown.length}
							rows={1}
						/>
						<TextArea
							field={drawnField(field)}
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

/** A field as it is drawn: what is chosen stands between the arrows that choose another, the cursor before it. */
function drawnField(field: FormField): FormField['field'] {
	const choice = shownChoice(field);
	return choice === undefined
		? field.field
		: {...field.field, text: `‹ ${choice.label} ›`, cursor: 2};
}
