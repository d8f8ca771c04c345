// npm run verify: follows every audit chain of the installation from its first event to its head.
// Ends with exit code 1 where any chain is not sound.
import { verifyAll } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';

const findings = await verifyAll();
for (const { chain, finding } of findings) {
  console.log(
    finding.kind === 'sound'
      ? `${chain}: sound, ${finding.length} events`
      : `${chain}: ${finding.kind} at event ${finding.seq}`,
  );
}
await db().$disconnect();
process.exit(findings.every(({ finding }) => finding.kind === 'sound') ? 0 : 1);
