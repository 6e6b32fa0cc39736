#!/usr/bin/env node
import envPaths from 'env-paths';
import packageJson from '../package.json' with {type: 'json'};

const oldestNode = 24;

/**
 * Starts Groundplan. Kept tiny and in syntax that old versions of Node understand, so that they
 * get a sentence and not a stack trace, and `--version` answers as fast as Node starts.
 */
function start(argv: readonly string[]) {
	if (Number.parseInt(process.versions.node, 10) < oldestNode) {
		fail(
			`Groundplan needs Node ${oldestNode} or later, and this is Node ${process.versions.node}. Install a newer Node from https://nodejs.org and run the command again.`,
		);
		return;
	}

	if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
		process.stdout.write(`${packageJson.version}\n`);
		return;
	}

	cacheCompiledCode();
	import('./commands/run.ts').then(async ({run}) => run(argv)).catch(failToStart);
}

/** In the user's own folder: Node's default is one that every user of the machine may write to. */
function cacheCompiledCode() {
	process.getBuiltinModule('node:module').enableCompileCache(envPaths(packageJson.name).cache);
}

function failToStart(error: unknown) {
	fail(
		`Groundplan stopped because of a fault of its own: ${error instanceof Error ? error.message : String(error)}. What was saved is safe. If it happens again, install Groundplan anew.`,
	);
}

function fail(message: string) {
	process.stderr.write(`${message}\n`);
	process.exitCode = 2;
}

start(process.argv.slice(2));
