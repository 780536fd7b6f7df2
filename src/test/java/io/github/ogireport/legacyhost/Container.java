package io.github.ogireport.legacyhost;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What an application server does: starts the application in a class loader of its own, stops it, and starts it anew. */
public final class Container {

    private Container() { }

    /**
     * {@code start WORK}: one life of the application on this process's own class path.
     * {@code redeploy WORK TIMES JAR…}: many lives, each in a loader that has the jars; says at the end what is left of them.
     */
    public static void main(String[] args) throws Exception {
        Path work = Paths.get(args[1]);
        List<String> lines = args[0].equals("start") ? new OfficeSystem().apply(work)
                : redeploy(work, Integer.parseInt(args[2]), Arrays.copyOfRange(args, 3, args.length));
        Files.write(work.resolve("seen.txt"), lines, StandardCharsets.UTF_8);
    }

    private static List<String> redeploy(Path work, int times, String[] jars) throws Exception {
        Set<String> threads = threads();
        Set<String> beans = beans();
        List<WeakReference<ClassLoader>> lives = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < times; i++) {
            lives.add(live(work, jars, seen));
        }
        Set<String> filesLeft = openFiles(work);
        Set<String> threadsLeft = threads();
        threadsLeft.removeAll(threads);
        Set<String> beansLeft = beans();
        beansLeft.removeAll(beans);
        long left = lives.size();
        for (int i = 0; i < 100 && left > 0; i++) {
            System.gc();
            System.runFinalization();
            left = lives.stream().filter(life -> life.get() != null).count();
        }
        return Arrays.asList("different " + (seen.size() - 1), "threads " + threadsLeft, "beans " + beansLeft,
                "files " + filesLeft, "loaders " + left);
    }

    private static WeakReference<ClassLoader> live(Path work, String[] jars, Set<List<String>> seen) throws Exception {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Paths.get(jars[i]).toUri().toURL();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(urls, before.getParent())) {
            thread.setContextClassLoader(application);
            @SuppressWarnings("unchecked")
            Function<Path, List<String>> system = (Function<Path, List<String>>) application
                    .loadClass("io.github.ogireport.legacyhost.OfficeSystem").getConstructor().newInstance();
            seen.add(system.apply(work));
            return new WeakReference<>(application);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The plugin's files that this process has open, where the system tells. */
    private static Set<String> openFiles(Path work) throws IOException {
        Set<String> open = new TreeSet<>();
        Path descriptors = Paths.get("/proc/self/fd");
        if (Files.isDirectory(descriptors)) {
            String plugin = work.resolve("plugin").toRealPath().toString();
            try (DirectoryStream<Path> each = Files.newDirectoryStream(descriptors)) {
                for (Path descriptor : each) {
                    String file = target(descriptor);
                    if (file.startsWith(plugin)) {
                        open.add(file);
                    }
                }
            }
        }
        return open;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // closed since
            return "";
        }
    }

    private static Set<String> threads() {
        Set<String> names = new TreeSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
        return names;
    }

    private static Set<String> beans() {
        Set<String> names = new TreeSet<>();
        ManagementFactory.getPlatformMBeanServer().queryNames(null, null).forEach(name -> names.add(name.toString()));
        return names;
    }
}
