package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Row;

/** What an entity of the classic family makes of what is written to it. */
interface ClassicRules {

    /** Fills in what whoever added the row left out. */
    void complete(Row added, Writing writing);

    /**
     * Puts what follows from the other fields right.
     *
     * @param before the row as it was; for an added one, as it was completed
     * @throws dev.b24mcp.sandbox.bitrix24.rest.PortalError when the row cannot be like that
     */
    void follow(Row before, Row written, Writing writing);
}
