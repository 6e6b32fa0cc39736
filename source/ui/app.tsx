import {useInput, usePaste, useWindowSize} from 'ink';
import {lazy, Suspense, useEffect, useSyncExternalStore, type ReactNode} from 'react';
import {contextOf, type Context} from '../wizard/context.ts';
import type {Intent} from '../wizard/intent.ts';
import type {Session} from '../wizard/session.ts';
import type {WizardState} from '../wizard/state.ts';
import {Lines, toned} from './components/lines.tsx';
import {Frame, frameRows} from './frame.tsx';
import {bindingFor, typingContexts} from './keymap.ts';
import {Examples} from './overlays/examples.tsx';
import {Form} from './overlays/form.tsx';
import {Home} from './screens/home.tsx';
import type {ScreenProps} from './screens/screen.ts';
import {TooSmall} from './screens/too-small.tsx';
import {byRows} from './row-motion.ts';
import {keyName, typedText} from './terminal/key-name.ts';

const loadPlanView = async () => import('./plan-view.tsx');
const PlanHead = lazy(async () => ({default: (await loadPlanView()).PlanHead}));
const PlanBody = lazy(async () => ({default: (await loadPlanView()).PlanBody}));
const PlanOverlay = lazy(async () => ({default: (await loadPlanView()).PlanOverlay}));

/** The contexts in which a printable key without a binding is text. */
const typing: ReadonlySet<Context> = new Set([...typingContexts, 'reference', 'references']);

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

	useEffect(() => {
		// Behind the first frame, so that it is there when it is wanted.
		void loadPlanView();
	}, []);

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
	const blank = (blankRows: number) => <Lines lines={[]} columns={columns} rows={blankRows} />;
	const head =
		state.session === undefined ? (
			<Lines lines={[[toned('accent', 'Groundplan')]]} columns={columns} rows={1} />
		) : (
			<Suspense fallback={blank(1)}>
				<PlanHead state={state} session={state.session} columns={columns} rows={1} />
			</Suspense>
		);
	return (
		<Frame
			state={state}
			context={context}
			isEmpty={isEmpty}
			columns={columns}
			rows={height}
			head={head}
		>
			<Suspense fallback={blank(body.rows)}>
				<Body {...body} onIntent={onIntent} />
			</Suspense>
		</Frame>
	);
}

/** The first screen and its forms are there at once; whatever shows an open plan is loaded behind them. */
function Body({
	state,
	columns,
	rows,
	onIntent,
}: ScreenProps & {readonly onIntent: (intent: Intent) => void}): ReactNode {
	const {overlay, session} = state;
	const props = {state, columns, rows};
	if (overlay?.type === 'form') {
		return <Form {...props} form={overlay} />;
	}

	if (overlay?.type === 'examples') {
		return <Examples {...props} onIntent={onIntent} />;
	}

	if (overlay !== undefined) {
		return <PlanOverlay {...props} overlay={overlay} onIntent={onIntent} />;
	}

	return session === undefined ? <Home {...props} /> : <PlanBody {...props} session={session} />;
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
