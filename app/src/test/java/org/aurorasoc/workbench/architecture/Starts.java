package org.aurorasoc.workbench.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;

/// A call of one of a type's methods by which work leaves the caller's thread.
final class Starts extends DescribedPredicate<JavaMethodCall> {
    private final Class<?> owner;
    private final List<String> methods;

    Starts(Class<?> owner, String... methods) {
        super(owner.getSimpleName() + "." + String.join(", ", methods));
        this.owner = owner;
        this.methods = List.of(methods);
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(owner) && methods.contains(call.getName());
    }
}
