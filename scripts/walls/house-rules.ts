import { parseSync } from '@swc/core';
import type { Module, ModuleItem } from '@swc/core';
import type { Breach } from './breach.ts';

/** The only files that may speak raw ipc; everything else goes through the contract. */
const RAW_IPC_FILES = ['electron/ipc/serve-contract.ts', 'electron/preload.ts'];
const RAW_IPC_NAMES = ['ipcMain', 'ipcRenderer'];
/** Builds the parts, and so may hand ipcMain to the contract's server; using it stays forbidden there too. */
const WIRING_FILE = 'electron/main.ts';
const DESK_FILE = 'renderer/desk.ts';

/** The house rules that no ready-made tool keeps: barrels, raw ipc, window.desk. `file` is relative to the root. */
export function checkHouseRules(file: string, source: string): Breach[] {
  const module = parseSync(source, { syntax: 'typescript', tsx: file.endsWith('.tsx'), target: 'es2024' });
  const breaches: Breach[] = [];
  const refuse = (rule: string, detail: string) => breaches.push({ file, rule, detail });

  if (isBarrel(module)) refuse('no-barrel', 'only passes on what other files export: import from those files');
  if (file.startsWith('standin/') || file.startsWith('scripts/')) return breaches;

  const maySpeakIpc = RAW_IPC_FILES.includes(file) || /\.test(-kit)?\.ts$/.test(file);
  walk(module, (node) => {
    const ipc = file === WIRING_FILE ? rawIpcCall(node) : (rawIpcName(node) ?? rawIpcCall(node));
    if (ipc && !maySpeakIpc) {
      refuse('no-raw-ipc', `${ipc}: add an entry to shared/ipc/contract.ts and use its named method`);
    }
    if (isWindowDesk(node) && file.startsWith('renderer/') && file !== DESK_FILE) {
      refuse('no-window-desk', `window.desk: import from ${DESK_FILE}`);
    }
  });
  return breaches;
}

/** A barrel passes on whole files, or does nothing but pass on. */
function isBarrel(module: Module): boolean {
  if (module.body.some((item) => item.type === 'ExportAllDeclaration')) return true;
  const passesOn = module.body.some(isReExport);
  return passesOn && module.body.every((item) => isReExport(item) || item.type === 'ImportDeclaration');
}

function isReExport(item: ModuleItem): boolean {
  return item.type === 'ExportNamedDeclaration';
}

type Node = { readonly type: string; readonly [field: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Visits every node of the syntax tree. Nodes nest in fields, in lists, and in plain wrappers without a type. */
function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

/** The raw ipc that a node names, in any role: an import, a variable, a property. */
function rawIpcName(node: Node): string | null {
  return node.type === 'Identifier' && RAW_IPC_NAMES.includes(String(node.value)) ? String(node.value) : null;
}

/** A use of raw ipc, or null: anything of ipcMain or ipcRenderer, and sending to a window's contents. */
function rawIpcCall(node: Node): string | null {
  if (node.type !== 'MemberExpression' || !isNode(node.property) || !isNode(node.object)) return null;
  const target = String(isNode(node.object.property) ? node.object.property.value : node.object.value);
  const used = String(node.property.value);
  const sends = target === 'webContents' && ['send', 'sendToFrame', 'postMessage'].includes(used);
  return sends || RAW_IPC_NAMES.includes(target) ? `${target}.${used}` : null;
}

/** window.desk, globalThis.desk, self.desk, window['desk'], and { desk } taken out of window. */
function isWindowDesk(node: Node): boolean {
  if (node.type === 'MemberExpression') return isWindow(node.object) && namesDesk(node.property);
  if (node.type !== 'VariableDeclarator' || !isWindow(node.init) || !isNode(node.id)) return false;
  const properties = Array.isArray(node.id.properties) ? node.id.properties : [];
  return properties.some((property: unknown) => isNode(property) && namesDesk(property.key));
}

function isWindow(value: unknown): boolean {
  return isNode(value) && ['window', 'globalThis', 'self'].includes(String(value.value));
}

function namesDesk(value: unknown): boolean {
  if (!isNode(value)) return false;
  return value.value === 'desk' || (value.type === 'Computed' && namesDesk(value.expression));
}
