package dev.b24mcp.sandbox.bitrix24.fault;

/** Something that goes wrong on purpose, at the seam its kind names. */
public sealed interface Fault permits BeforeHandling, AfterHandling, OnTheWire {}
