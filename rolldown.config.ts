import {defineConfig} from 'rolldown';
import type {Plugin} from 'rolldown';
import {thirdPartyLicenses} from './build/third-party-licenses.ts';

export default defineConfig({
	input: {
		cli: 'source/cli.ts',
		'document-thread': 'source/platform/document-thread/thread.ts',
	},
	platform: 'node',
	transform: {target: 'node24', define: {'process.env.NODE_ENV': '"production"'}},
	plugins: [withoutReactDevtools(), thirdPartyLicenses()],
	output: {
		dir: 'dist',
		cleanDir: true,
		entryFileNames: '[name].js',
		chunkFileNames: 'chunks/[name].js',
		// Names stay, so that a stack trace from a user's machine can be read.
		minify: {compress: true, mangle: false, codegen: {removeWhitespace: true}},
	},
});

/** With DEV set, which people set for other reasons, Ink looks for React's developer tools. */
function withoutReactDevtools(): Plugin {
	return {
		name: 'without-react-devtools',
		transform: {
			filter: {id: /[\\/]ink[\\/]build[\\/]/},
			handler: code => code.replaceAll("process.env['DEV'] === 'true'", 'false'),
		},
	};
}
