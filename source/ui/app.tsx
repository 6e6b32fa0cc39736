import {Box, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useSyncExternalStore, type ReactNode} from 'react';
import {contextOf, type Context} from '../wizard/context.ts';
import type {Intent} from '../wizard/intent.ts';
import type {Session} from '../wizard/session.ts';
import type {Overlay, SessionState, WizardState} from '../wizard/state.ts';
import {Frame, frameRows} from './frame.tsx';
import {bindingFor} from './keymap.ts';
import {bodyColumns, hasOutlinePane, outlineWidth} from './layout.ts';
import {Confirm} from './overlays/confirm.tsx';
import {Examples} from './overlays/examples.tsx';
import {Form} from './overlays/form.tsx';
import {GoTo} from './overlays/go-to.tsx';
import {Help} from './overlays/help.tsx';
import {Home} from './screens/home.tsx';
import {Outline, OutlinePane} from './screens/outline.tsx';
import {Placement} from './screens/placement.tsx';
import {Preview} from './screens/preview.tsx';
import {Question} from './screens/question.tsx';
import {Review} from './screens/review.tsx';
import {SubjectList} from './screens/subject-list.tsx';
import {TooSmall} from './screens/too-small.tsx';
import {Warnings} from './screens/warnings.tsx';
import {byRows} from './row-motion.ts';
import {keyName, typedText} from './terminal/key-name.ts';

/** The contexts in which a printable key without a binding is text. */
const typing: ReadonlySet<Context> = new Set([
	'text',
	'longText',
	'lines',
	'reference',
	'references',
	'table',
	'adding',
	'form',
]);

/** The wizard on the screen: draws the state, and tells the session what keys ask for. */
export function App({session: running}: {readonly session: Session}): ReactNode {
	const state = useSyncExternalStore(running.subscribe, running.getState);
	const {columns, rows} = useWindowSize();
	const context = contextOf(state);
	const isEmpty = nothingTyped(state);
	const onIntent = (intent: Intent) => running.send({from: 'keyboard', intent});

	useEffect(() => {
		running.send({from: 'outside', report: {type: 'resized', columns, rows}});
	}, [running, columns, rows]);

	useInput((input, key) => {
		const pressed = keyName(input, key);
		if (pressed === undefined) {
			return;
		}

		const now = running.getState();
		const intent = intentOf(contextOf(now), pressed, nothingTyped(now));
		if (intent !== undefined) {
			onIntent(byRows(now, intent));
		}
	});

	usePaste(text => onIntent({type: 'pasted', text}));

	if (context === 'tooSmall') {
		return <TooSmall columns={columns} rows={rows} />;
	}

	// One row less than the terminal has: a frame that fills the last row makes terminals scroll.
	const height = rows - 1;
	const body = {state, columns, rows: height - frameRows};
	return (
		<Frame state={state} context={context} isEmpty={isEmpty} columns={columns} rows={height}>
			{state.overlay === undefined ? (
				<Body {...body} />
			) : (
				<OverlayBody {...body} overlay={state.overlay} onIntent={onIntent} />
			)}
		</Frame>
	);
}

/** What a key asks for in a context; keys that a library component hears itself ask for nothing here. */
export function intentOf(
	context: Context,
	pressed: ReturnType<typeof keyName>,
	isEmpty: boolean,
): Intent | undefined {
	if (pressed === undefined) {
		return undefined;
	}

	const binding = typeof pressed === 'string' ? bindingFor(context, pressed, isEmpty) : undefined;
	if (binding !== undefined && typeof pressed === 'string') {
		const {intent, heardBy} = binding;
		return heardBy === undefined
			? typeof intent === 'function'
				? intent(pressed)
				: intent
			: undefined;
	}

	const text = typing.has(context) ? typedText(pressed) : undefined;
	return text === undefined ? undefined : {type: 'edited', edit: {insert: text}};
}

/** Whether the field that has the keys is empty, so that `?` and Space can mean something else there. */
function nothingTyped({session}: WizardState): boolean {
	switch (session?.editor.type) {
		case 'text':
		case 'table': {
			return session.editor.field.text === '';
		}

		case 'options': {
			return session.editor.filter === '';
		}

		default: {
			return true;
		}
	}
}

interface BodyProps {
	readonly state: WizardState;
	readonly columns: number;
	readonly rows: number;
}

function Body({state, columns, rows}: BodyProps): ReactNode {
	const {session} = state;
	if (session === undefined) {
		return <Home state={state} columns={columns} rows={rows} />;
	}

	if (!hasOutlinePane({columns, session})) {
		return <PlaceBody state={state} session={session} columns={columns} rows={rows} />;
	}

	return (
		<Box width={columns} height={rows}>
			<OutlinePane state={state} session={session} columns={outlineWidth} rows={rows} />
			<Box width={2} flexShrink={0} />
			<PlaceBody
				state={state}
				session={session}
				columns={bodyColumns({columns, session})}
				rows={rows}
			/>
		</Box>
	);
}

function PlaceBody(props: BodyProps & {readonly session: SessionState}): ReactNode {
	const {place, editor} = props.session;
	switch (place.view) {
		case 'outline': {
			return <Outline {...props} />;
		}

		case 'review': {
			return <Review {...props} />;
		}

		case 'warnings': {
			return <Warnings {...props} />;
		}

		case 'preview': {
			return <Preview {...props} />;
		}

		case 'interview': {
			const {stop} = place;
			if (stop.type === 'list' && editor.type === 'list') {
				return <SubjectList {...props} kind={stop.kind} editor={editor} />;
			}

			return stop.type === 'placement' && editor.type === 'placement' ? (
				<Placement {...props} editor={editor} />
			) : (
				<Question {...props} />
			);
		}
	}
}

function OverlayBody({
	overlay,
	onIntent,
	...props
}: BodyProps & {
	readonly overlay: Overlay;
	readonly onIntent: (intent: Intent) => void;
}): ReactNode {
	switch (overlay.type) {
		case 'form': {
			return <Form {...props} form={overlay} />;
		}

		case 'goTo': {
			return (
				<GoTo
					{...props}
					query={overlay.query}
					cursor={overlay.cursor}
					onIntent={onIntent}
				/>
			);
		}

		case 'help': {
			return <Help {...props} scroll={overlay.scroll} />;
		}

		case 'confirm': {
			return <Confirm {...props} confirm={overlay} onIntent={onIntent} />;
		}

		case 'examples': {
			return <Examples {...props} onIntent={onIntent} />;
		}
	}
}
