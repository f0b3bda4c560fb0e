package org.aurorasoc.workbench.service.bench;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/// What the figures were measured on, without the machine's name.
///
/// @param memoryBytes of the whole machine; -1 where it cannot be told
/// @param heapBytes the most that this process's heap may take
/// @param wide whether this process was started with the module for wide instructions
public record Machine(int cores, long memoryBytes, long heapBytes, String java, String system, boolean wide) {
    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory(),
                Runtime.getRuntime().maxMemory(),
                System.getProperty("java.runtime.version", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    }

    /// The processes that want a core, over the last minute; negative where the system does not tell.
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static long memory() {
        try {
            Object bytes = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "TotalMemorySize");
            return bytes instanceof Long known ? known : -1;
        } catch (JMException _) {
            return -1;
        }
    }
}
