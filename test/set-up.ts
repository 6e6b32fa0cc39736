// In CI, Ink draws the last frame only, and colours depend on who calls: tests see neither.
for (const name of ['CI', 'CONTINUOUS_INTEGRATION', 'NO_COLOR', 'FORCE_COLOR']) {
	delete process.env[name];
}
