package dev.b24mcp.sandbox.bitrix24.data;

/**
 * How many records of each kind there are.
 *
 * @param users employees, at least the administrator
 */
public record Volume(int deals, int leads, int contacts, int users, int tasks) {

    public Volume {
        if (deals < 0 || leads < 0 || contacts < 0 || tasks < 0) {
            throw new IllegalArgumentException("There cannot be fewer than no records");
        }
        if (users < 1) {
            throw new IllegalArgumentException("users must be at least 1");
        }
    }

    /** A middling firm. */
    public static Volume middling() {
        return new Volume(1200, 600, 900, 40, 700);
    }

    public Volume withDeals(int deals) {
        return new Volume(deals, leads, contacts, users, tasks);
    }

    public Volume withLeads(int leads) {
        return new Volume(deals, leads, contacts, users, tasks);
    }

    public Volume withContacts(int contacts) {
        return new Volume(deals, leads, contacts, users, tasks);
    }

    public Volume withUsers(int users) {
        return new Volume(deals, leads, contacts, users, tasks);
    }

    public Volume withTasks(int tasks) {
        return new Volume(deals, leads, contacts, users, tasks);
    }
}
