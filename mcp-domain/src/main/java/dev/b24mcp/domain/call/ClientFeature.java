package dev.b24mcp.domain.call;

/** What a client may be able to do for the server while it serves a call. */
public enum ClientFeature {
    /** Show its user a form. */
    FORM,
    /** Send its user to a web page. */
    VISIT,
    /** Let its model write something. */
    SAMPLING,
    /** Name the folders that its user works in. */
    ROOTS,
    /** Take an answer later, by the number of a task. */
    TASKS
}
