/** What going back to a backup throws away. */
import type { Backup, ChangeRow } from "../../ipc/contract";

/** The changes made after the backup that still stand, newest first. */
export function changesSince(
  backup: Backup,
  changes: ChangeRow[],
): ChangeRow[] {
  // Within one second a backup is what comes first: it is made before what it guards against.
  return changes.filter(
    (change) =>
      change.kind === "do" && !change.undone && change.at >= backup.at,
  );
}
