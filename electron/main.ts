import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  crashReporter,
  ipcMain,
  Menu,
  net,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron';
import { hostname } from 'node:os';
import { FrontDoor } from './access/front-door.ts';
import { LockTime } from './access/lock-time.ts';
import { PictureGrants } from './access/picture-grants.ts';
import { createRefusalPace } from './access/refusals.ts';
import { createPacedNews, NEWS_EVERY_MILLISECONDS } from './documents/paced-news.ts';
import { fileLockedReadings } from './documents/file-locked-readings.ts';
import { LockedReading } from './documents/locked-reading.ts';
import { oneAtATime } from './documents/one-at-a-time.ts';
import { lockedPapersOf, papersOf } from './documents/papers.ts';
import { openSamples } from './documents/samples.ts';
import { Shelf } from './documents/shelf.ts';
import { openUtilityProcessPort } from './documents/utility-process-port.ts';
import { carryOutByItself, carryOutInTurns } from './data-protection/carry-out-in-turns.ts';
import { settleCrashDumps } from './diagnostics/crash-dumps.ts';
import { readLogFiles } from './diagnostics/read-log-files.ts';
import { readProgramFacts } from './diagnostics/read-program-facts.ts';
import { closeForeignChannels } from './ipc/close-foreign-channels.ts';
import { createAccessHandlers } from './ipc/handlers/access.ts';
import { createActivityHandlers } from './ipc/handlers/activity.ts';
import { createBackupHandlers } from './ipc/handlers/backups.ts';
import { createDataProtectionHandlers } from './ipc/handlers/data-protection.ts';
import { createDiagnosticsHandlers } from './ipc/handlers/diagnostics.ts';
import { createDocumentHandlers } from './ipc/handlers/documents.ts';
import { createPolicyHandlers } from './ipc/handlers/policy.ts';
import { createRestoreHandlers } from './ipc/handlers/restore.ts';
import { createSampleHandlers } from './ipc/handlers/samples.ts';
import { createServerHandlers, syncNewsOf } from './ipc/handlers/server.ts';
import { createSettingsHandlers } from './ipc/handlers/settings.ts';
import { createTimetableHandlers } from './ipc/handlers/timetables.ts';
import { createUpdateHandlers } from './ipc/handlers/updates.ts';
import { createWindowHandlers } from './ipc/handlers/window.ts';
import { createSendNews } from './ipc/send-news.ts';
import { serveContract } from './ipc/serve-contract.ts';
import { openLogFile } from './log/log-file.ts';
import { createLogger } from './log/logger.ts';
import type { Logger } from './log/logger.ts';
import { closeBeforeQuitting } from './office/close-before-quitting.ts';
import { StoreClient } from './office/store-client.ts';
import { openStoreProcess } from './office/store-process.ts';
import { openSystemKeyring } from './office/system-keyring.ts';
import { mayReachServer } from './policy/may-reach-server.ts';
import { policyPlaces, tryOutPlace } from './policy/policy-places.ts';
import { readPolicy } from './policy/read-policy.ts';
import { readerEnvironment } from './reading/supervisor/reader-environment.ts';
import { readerLimits } from './reading/supervisor/reader-limits.ts';
import type { FileToRead } from './reading/supervisor/reader-port.ts';
import { ReaderSupervisor } from './reading/supervisor/reader-supervisor.ts';
import type { ReadHooks } from './reading/supervisor/reader-supervisor.ts';
import type { Fetch } from './sync/school-server.ts';
import { SyncKeeper } from './sync/sync-keeper.ts';
import { readBuiltInFeed } from './update/built-in-feed.ts';
import { howInstalled } from './update/how-installed.ts';
import { lookForUpdate } from './update/look-for-update.ts';
import { openUpdateMemory } from './update/open-update-memory.ts';
import { openUpdater } from './update/open-updater.ts';

import { Updater } from './update/updater.ts';
import { WorkUnderWay } from './update/work-under-way.ts';
import { answerDeskRequest } from './windows/answer-desk-request.ts';
import { DESK_SCHEME } from './windows/desk-address.ts';
import { DeskWindows } from './windows/desk-windows.ts';
import { bringToFront, openMainWindow } from './windows/main-window.ts';
import { buildMenu, menuTexts } from './windows/menu.ts';
import { openWindowMemory } from './windows/remember-window.ts';
import { computerLocales } from './windows/computer-locales.ts';
import { guardNavigation } from './windows/navigation-guard.ts';
import { chooseFolderByDialog, choosePlaceByDialog } from './windows/choose-place.ts';
import { showFolderInPlace } from './windows/show-folder.ts';
import { denyPermissions } from './windows/permission-guard.ts';
import { guardRequests } from './windows/request-guard.ts';
import { firstKnownLanguage } from '../shared/languages.ts';
import type { Language } from '../shared/languages.ts';

/** Builds every part of the back room, hands it what it needs and wires it up. Decides nothing. */

// Where the build puts things, seen from dist/main/main.js.
const places = {
  reader: join(import.meta.dirname, 'reader.js'),
  store: join(import.meta.dirname, 'store.js'),
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  renderer: join(import.meta.dirname, '../renderer'),
  samples: app.isPackaged
    ? join(process.resourcesPath, 'samples')
    : join(import.meta.dirname, '../../resources/samples'),
  /** Written by electron-builder; not there in a run that is not packed. */
  updateFeed: join(process.resourcesPath, 'app-update.yml'),
};

// These two only count before the program is ready.
app.enableSandbox();
settleCrashDumps(app.commandLine, crashReporter);
protocol.registerSchemesAsPrivileged([
  { scheme: DESK_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (app.requestSingleInstanceLock()) void app.whenReady().then(openOffice);
else app.quit();

/** Electron's own, which goes by the computer's proxy and its certificates. */
const fetchOverNetwork: Fetch = (address, init) => net.fetch(address, init);

async function openOffice(): Promise<void> {
  const devTools = !app.isPackaged;
  const logFolder = join(app.getPath('userData'), 'logs');
  const writeLine = openLogFile(logFolder);
  const log = createLogger({ writeLine, now: () => new Date() });
  const tryOut = tryOutPlace(app.isPackaged, app.commandLine.getSwitchValue('policy-file'));
  const policy = readPolicy(tryOut ?? policyPlaces({ platform: process.platform, environment: process.env }));
  if (policy.problem !== null) log.warn('policy not usable', { code: policy.problem.code });
  const mayReach = (address: string): boolean => mayReachServer(policy, address);
  const windows = new DeskWindows();
  const grants = new PictureGrants();
  const supervisor = createSupervisor(log);
  const run = randomUUID();
  const moment = () => ({ wall: Date.now(), steady: performance.now(), run });
  const isRefusalDue = createRefusalPace(moment);

  const officeFolder = join(app.getPath('userData'), 'office');
  const store = new StoreClient({
    start: () =>
      openStoreProcess(utilityProcess.fork(places.store, [], { serviceName: 'Timetable store', execArgv: [] })),
    // Local, not roaming: a database that is copied about while it is open breaks.
    folder: officeFolder,
    program: app.getVersion(),
    keeper: await openSystemKeyring(safeStorage, process.platform),
    onDied: () => {
      log.warn('store ended', {});
      door.storeDied();
    },
    onNews: (name) => void (name === 'office.changed' ? door.look() : tellBackups()),
    onTimetables: (known) => {
      timetablesKnown = known;
      tellTimetables();
      syncKeeper.wake();
    },
  });
  /** The share of all timetables that the search knows. */
  let timetablesKnown = 0;
  const tellTimetables = createPacedNews({
    send: () => sendNews('timetables.changed', () => ({ known: timetablesKnown })),
    milliseconds: NEWS_EVERY_MILLISECONDS,
    later: setTimeout,
  });
  const door: FrontDoor = new FrontDoor({
    store,
    rule: () => lockTime.rule(),
    moment,
    later: setTimeout,
    onChanged: (state) => sendNews('office.changed', () => state),
    onLocksSoon: (news) => sendNews('session.locksSoon', () => news),
    onOpened: async () => {
      await lockTime.learn();
      lockedReading.stop();
      await fileLockedReadings(lockedPapers, () => shelf.layOut());
      const laidOut = await shelf.layOut();
      if (!laidOut.ok) log.warn('desk not laid out', { code: laidOut.error.code });
      void goByRetention();
      syncKeeper.begin();
    },
    onLocked: () => {
      syncKeeper.stop();
      shelf.clear();
      grants.forgetAll();
      lockedReading.begin();
    },
  });
  const syncKeeper: SyncKeeper = new SyncKeeper({
    ...{ store, fetch: fetchOverNetwork, later: laterUnlessCalledOff, chance: Math.random, mayReach },
    onActivity: () => void tellServer(),
    onTold: () => {
      void tellServer();
      void shelf.lookAgain();
    },
  });
  const tellServer = async (): Promise<void> => {
    const news = await syncNewsOf(store, syncKeeper);
    if (news.ok) sendNews('server.changed', () => news.value);
  };
  const lockTime = new LockTime(store, () => door.ruleChanged());
  const { actorOf } = door;
  const sendNews = createSendNews({ readers: () => windows.contents(), actorOf });
  const tellBackups = async (): Promise<void> => {
    // Only an administrator is told; to anybody else the store does not answer.
    const state = await store.ask('backup.state', undefined);
    if (state.ok) sendNews('backup.changed', () => state.value);
  };
  const work = new WorkUnderWay(store);
  const read = oneAtATime(work.whileReading((file: FileToRead, hooks: ReadHooks) => supervisor.read(file, hooks)));
  const onDisaster = (error: unknown): void => log.error('reading threw', {}, error);
  const shelf: Shelf = new Shelf({
    papers: papersOf(store),
    read,
    onChanged: createPacedNews({
      send: () => sendNews('documents.changed', (guard) => ({ rows: shelf.rowsFor(guard) })),
      milliseconds: NEWS_EVERY_MILLISECONDS,
      later: setTimeout,
    }),
    onDisaster,
    now: Date.now,
    newId: randomUUID,
  });
  const lockedPapers = lockedPapersOf(store);
  const lockedReading = new LockedReading({ papers: lockedPapers, read, onDisaster });

  const how = howInstalled({
    ...{ platform: process.platform, isPackaged: app.isPackaged, program: process.execPath },
    ...{ environment: process.env, isThere: existsSync },
  });
  const updater: Updater = new Updater({
    ...{ policy, running: app.getVersion(), isSelfUpdating: how !== 'by-others' },
    feed: policy.updateFeed ?? readBuiltInFeed(places.updateFeed),
    memory: openUpdateMemory(app.getPath('userData')),
    look: (feed) =>
      lookForUpdate(
        openUpdater({
          ...{ how, feed, isPackaged: app.isPackaged },
          tryOutConfig: join(app.getPath('userData'), 'try-out-update.yml'),
          atTheVeryEnd: (step) => app.once('quit', step),
        }),
      ),
    underWay: () => work.list(),
    quit: () => app.quit(),
    onChanged: () => {
      sendNews('updates.changed', () => updater.state());
      sendNews('updates.offered', () => updater.offer());
    },
    ...{ now: Date.now, chance: Math.random, later: setTimeout, log },
  });

  /** Where an admin has switched it on; afterwards the desk shows what is left. */
  async function goByRetention(): Promise<void> {
    const gone = await carryOutByItself(store);
    if (!gone.ok) return log.warn('retention not carried out', { code: gone.error.code });
    if (gone.value) await shelf.lookAgain();
  }

  serveContract({
    ipcMain,
    handlers: {
      ...createAccessHandlers(door, store),
      ...createActivityHandlers({ store, choosePlace: choosePlaceByDialog, writeText: writeFile }),
      ...createDataProtectionHandlers({
        ...{ store, shelf, door, carryOut: carryOutInTurns },
        ...{ choosePlace: choosePlaceByDialog, writeText: writeFile },
      }),
      ...createDiagnosticsHandlers({
        ...{ store, program: () => readProgramFacts(door.state().kind), readLog: () => readLogFiles(logFolder) },
        ...{ now: () => new Date(), choosePlace: choosePlaceByDialog, writeText: writeFile },
      }),
      ...createWindowHandlers({
        speak: showMenu,
        computer: () => computerLocales(app, process.platform, process.env),
        saysUnsaved: (id, isUnsaved) => work.windowSays(id, isUnsaved),
      }),
      ...createPolicyHandlers(policy),
      ...createUpdateHandlers(updater),
      ...createDocumentHandlers({ shelf, grants, store }),
      ...createTimetableHandlers({ store, shelf, grants }),
      ...createSettingsHandlers({ store, door, lockTime }),
      ...createBackupHandlers({ store, chooseFolder: chooseFolderByDialog, showFolder: showFolderInPlace }),
      ...createRestoreHandlers({
        store,
        door,
        folder: officeFolder,
        chooseFolder: chooseFolderByDialog,
        showFolder: showFolderInPlace,
      }),
      ...createSampleHandlers(openSamples(places.samples), shelf),
      ...createServerHandlers({
        ...{ store, keeper: syncKeeper, fetch: fetchOverNetwork, deviceName: hostname, mayReach },
        onChanged: () => void tellServer(),
      }),
    },
    isOurWindow: (id) => windows.isOurs(id),
    actorOf,
    onRefused: ({ userId }, call) => {
      if (isRefusalDue(userId, call)) void store.ask('session.refused', { call });
    },
    log,
  });

  denyPermissions(session.defaultSession);
  session.defaultSession.setSpellCheckerEnabled(false);
  guardRequests(session.defaultSession, {
    devTools,
    mayFetchPictures: (id, document) => grants.mayFetch(id, document),
  });
  protocol.handle(DESK_SCHEME, (request) =>
    answerDeskRequest(request, {
      rendererFolder: places.renderer,
      readFile,
      findPicture: (documentId, page, reading) => shelf.picture(documentId, page, reading),
    }),
  );

  // For every web contents there will ever be, not only for the window below.
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  // Until the window says which language was chosen in it.
  showMenu(firstKnownLanguage(app.getPreferredSystemLanguages()));

  const memory = openWindowMemory(app.getPath('userData'));
  closeForeignChannels(ipcMain);
  const open = (): void =>
    windows.add(openMainWindow({ preload: places.preload, devTools, log, memory }), (id) => {
      grants.forgetWindow(id);
      work.forgetWindow(id);
    });
  app.on('second-instance', () => {
    const window = windows.first();
    if (window !== undefined) bringToFront(window);
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => supervisor.close());
  closeBeforeQuitting(app, {
    before: () => updater.beforeClosing(),
    close: () => store.close(),
    after: (wasClosed) => updater.whenClosed(wasClosed),
  });
  updater.begin();
  open();
  void door.look();
  log.info('program started', { version: app.getVersion(), platform: process.platform });
}

function laterUnlessCalledOff(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

function showMenu(language: Language): void {
  const kind = { isMac: process.platform === 'darwin', devTools: !app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu(menuTexts[language], kind)));
}

function createSupervisor(log: Logger): ReaderSupervisor {
  return new ReaderSupervisor({
    startReader: () =>
      openUtilityProcessPort(
        utilityProcess.fork(places.reader, [], {
          serviceName: 'Timetable reader',
          execArgv: [],
          env: readerEnvironment(process.env),
        }),
      ),
    readResidentMemory: async (pid) => {
      const memory = app.getAppMetrics().find((metric) => metric.pid === pid)?.memory;
      return memory === undefined ? null : memory.workingSetSize * 1024;
    },
    limits: readerLimits,
    withPictures: true,
    onBadEnding: (ending, attempt) => log.warn('reader ended', { ending, attempt }),
  });
}
