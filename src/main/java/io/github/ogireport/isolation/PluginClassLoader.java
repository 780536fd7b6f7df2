package io.github.ogireport.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The plugin's classes: its own first, the shared types of the api jar, and the JDK's. The host's class path is not behind it:
 * falling back to it would find the host's logging binding and its older libraries wherever one's own has an optional part
 * missing. Thread-safe.
 */
final class PluginClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** What Drools lists in this folder it reads through URLs of its own making; where there is no such folder it asks for each file here. */
    private static final String LISTED_BY_DROOLS = "META-INF/kie";

    PluginClassLoader(URL[] jars) {
        super(jars, jdk());
    }

    /** The loader of the JDK's own modules, or of its extensions on Java 8; where a host set another system loader, it is behind that. */
    private static ClassLoader jdk() {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        while (loader.getParent() != null) {
            loader = loader.getParent();
        }
        return loader;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SharedTypes.contains(name)) {
            return Class.forName(name, false, PluginClassLoader.class.getClassLoader());
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> found = findLoadedClass(name);
            return found != null ? found : name.startsWith("java.") ? super.loadClass(name, resolve) : ownFirst(name, resolve);
        }
    }

    private Class<?> ownFirst(String name, boolean resolve) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return super.loadClass(name, resolve);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    @Override
    public URL findResource(String name) {
        URL found = super.findResource(name);
        return found == null ? null : uncached(found);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        if (name.equals(LISTED_BY_DROOLS)) {
            return Collections.emptyEnumeration();
        }
        List<URL> found = new ArrayList<>();
        for (URL each : Collections.list(super.findResources(name))) {
            found.add(uncached(each));
        }
        return Collections.enumeration(found);
    }

    private static URL uncached(URL resource) {
        try {
            return new URL(null, resource.toExternalForm(), new Uncached(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens one resource without the JDK's cache, which would keep the jar open for as long as the process lives: on Windows it could not be replaced. */
    private static final class Uncached extends URLStreamHandler {

        private final URL resource;

        private Uncached(URL resource) {
            this.resource = resource;
        }

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            URLConnection connection = resource.openConnection();
            connection.setUseCaches(false);
            return connection;
        }
    }
}
