/**
 * The architecture as tests: what each module, package and source file may know, be called and do.
 *
 * <p>A rule is written once, in a {@code ...Rules} class, for a {@link dev.b24mcp.bootstrap.architecture.Layout}; the
 * {@code ...RulesTest} beside it checks the product with it, and {@link dev.b24mcp.bootstrap.architecture.RuleSelfTest} checks
 * that the rule finds the classes below {@code fixture} that break it. Start reading at
 * {@link dev.b24mcp.bootstrap.architecture.ModuleRules}.
 */
@NullMarked
package dev.b24mcp.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
