package app.redraft.launch;

import app.redraft.core.call.budget.BudgetApproval;
import app.redraft.core.call.fallback.FallbackApproval;

/**
 * Who is asked before a call does what the writer may not want.
 *
 * @param budget asks whether to go over a limit
 * @param fallback asks before text goes to another place than asked
 */
record Approvals(BudgetApproval budget, FallbackApproval fallback) {
    /** Where nobody can be asked, as on the command line. */
    static final Approvals NOBODY = new Approvals(BudgetApproval.NEVER, FallbackApproval.AS_SETTINGS_SAY);
}
