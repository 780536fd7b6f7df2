package io.github.ogireport.management;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** A bean in the platform's server, under a name of its own, until it is closed. */
public final class BeanRegistration implements AutoCloseable {

    /** Of validators of one folder in one Java virtual machine. */
    private static final int MOST_OF_ONE_FOLDER = 1_000;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName name;

    private BeanRegistration(RulesMXBean bean, Path folder) throws JMException {
        name = register(bean, "io.github.ogireport:type=Rules,folder=" + ObjectName.quote(folder.toString()));
    }

    /** Another class loader may have a validator of the same folder, so only the server knows which names are taken. */
    private ObjectName register(RulesMXBean bean, String first) throws JMException {
        for (int number = 1; ; number++) {
            ObjectName free = new ObjectName(number == 1 ? first : first + ",instance=" + number);
            try {
                server.registerMBean(bean, free);
                return free;
            } catch (InstanceAlreadyExistsException e) {
                if (number == MOST_OF_ONE_FOLDER) {
                    throw e;
                }
            }
        }
    }

    /**
     * @param folder of the rules, in the bean's name
     * @throws IllegalStateException when the platform admits no bean
     */
    public static BeanRegistration of(RulesMXBean bean, Path folder) {
        try {
            return new BeanRegistration(bean, folder);
        } catch (JMException e) {
            throw new IllegalStateException("JMX 注册不上，请去掉 jmx()：" + e, e);
        }
    }

    /** May be called more than once. */
    @Override
    public void close() {
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            // whoever manages the platform's server took it out already
        } catch (JMException e) {
            throw new IllegalStateException("cannot unregister " + name, e);
        }
    }
}
