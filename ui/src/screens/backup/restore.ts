/** What going back to a backup throws away. */
import type { Backup, ChangeRow } from "../../ipc/contract";

/** The changes made after the backup that still stand, newest first. */
export function changesSince(
  backup: Backup,
  changes: ChangeRow[],
): ChangeRow[] {
  return changes.filter(
    (change) => change.kind === "do" && !change.undone && change.at > backup.at,
  );
}
