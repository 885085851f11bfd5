package dev.b24mcp.domain.testkit;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps callers of {@link FakeCrm} waiting, as a CRM does that does not answer. */
public final class Hold {

    static final Unavailable CANCELLED = new Unavailable("CANCELLED", "");

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Hold() {}

    /** Returns when a call has come and waits. */
    public void awaitCall() throws InterruptedException {
        if (!begun.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no call came");
        }
    }

    /** Lets all callers go on, those to come too. */
    public void release() {
        released.countDown();
    }

    void keep() {
        begun.countDown();
        try {
            released.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CrmException(CANCELLED);
        }
    }
}
