import { useAccounts } from '../accounts/accounts-store.ts';
import { useActivityLog } from '../activity/activity-store.ts';
import { useBin } from '../bin/bin-store.ts';
import { useDataMap } from '../data-protection/data-map-store.ts';
import { usePersonSearch } from '../data-protection/person-store.ts';
import { useReport } from '../data-protection/report-store.ts';
import { useRetention } from '../data-protection/retention-store.ts';
import { useErasing } from '../erasing/erasing-store.ts';
import { useFirstRun } from '../first-run/first-run-store.ts';
import { useIntake } from '../intake/intake-store.ts';
import { useLegalBases } from '../legal-basis/legal-basis-store.ts';
import { useOffice } from '../office/office-store.ts';
import { useOpenedWeek, usePublished } from '../published/published-store.ts';
import { useReminder } from '../recovery-sheet/reminder.ts';
import { useRemoving } from '../removing/removing-store.ts';
import { useRestore } from '../restore/restore-store.ts';
import { useDraft } from '../review/draft/draft-store.ts';
import { useReview } from '../review/review-store.ts';
import { useBackups } from '../settings/backups-store.ts';
import { useServer } from '../server/server-store.ts';
import { useSettings } from '../settings/settings-store.ts';
import { useTimetables } from '../timetables/timetables-store.ts';
import { hasLeft } from './has-left.ts';
import { useShell } from './shell-store.ts';

/**
 * When whoever was here leaves, locks or gives way to somebody else, every store lets go of what it knew, before the
 * next screen is drawn. Answers the way to stop. A new store with anything of the office in it belongs in this list.
 */
export function forgetWhenLeft(): () => void {
  return useOffice.subscribe((now, before) => {
    if (!hasLeft(before.state, now.state)) return;
    useFirstRun.getState().finish();
    useIntake.getState().forget();
    useReminder.getState().forget();
    useRemoving.getState().forget();
    useReview.getState().forget();
    useDraft.getState().forget();
    useTimetables.getState().forget();
    usePublished.getState().forget();
    useOpenedWeek.getState().close();
    useAccounts.getState().forget();
    useActivityLog.getState().forget();
    useServer.getState().forget();
    useSettings.getState().forget();
    useBackups.getState().forget();
    useBin.getState().forget();
    useErasing.getState().forget();
    useLegalBases.getState().forget();
    useDataMap.getState().forget();
    usePersonSearch.getState().forget();
    useRetention.getState().forget();
    useReport.getState().forget();
    useRestore.getState().leave();
    useShell.getState().forget();
  });
}
