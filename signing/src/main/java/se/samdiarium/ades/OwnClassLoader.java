package se.samdiarium.ades;

import java.io.IOException;

/**
 * The signature library looks for its parts by the class loader of the thread, some twenty times for one signature. A web application's loader
 * searches all jars of the application and of the server each time; this library's own has them at hand.
 */
final class OwnClassLoader {

    private OwnClassLoader() {
    }

    /** What a signature or a judgement is made by. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work with this library's class loader as the thread's. */
    static <T> T with(Work<T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
