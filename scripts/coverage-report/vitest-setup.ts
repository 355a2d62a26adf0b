/** Before every test file: the processes and threads that it starts are counted, where `npm test` asks for that. */
const folder = process.env['DESK_COVERAGE_FOLDER'];
const options = process.env['DESK_COVERAGE_NODE_OPTIONS'];
if (folder && options) Object.assign(process.env, { NODE_V8_COVERAGE: folder, NODE_OPTIONS: options });
