/** How servers start: fresh processes in alternating rounds, over stdio and HTTP. Uses http, and Options of load. */
package bench.startup;
