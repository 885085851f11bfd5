/** A bare JVM, the yardstick of a start: says one line and waits for the end of its input. */
public final class Hello {
    private Hello() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("hello");
        while (System.in.read() >= 0) {}
    }
}
