package org.aurorasoc.workbench.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A constructor call that makes one of the given types or a subclass of it.
final class Makes extends DescribedPredicate<JavaConstructorCall> {
    private final Class<?>[] types;

    Makes(Class<?>... types) {
        super("making " + Arrays.stream(types).map(Class::getSimpleName).collect(Collectors.joining(", ")));
        this.types = types;
    }

    @Override
    public boolean test(JavaConstructorCall call) {
        boolean isOwnSuperCall = call.getName().equals("<init>")
                && call.getOrigin().getName().equals("<init>")
                && call.getOriginOwner().isAssignableTo(call.getTargetOwner().getName());
        return !isOwnSuperCall && Arrays.stream(types).anyMatch(call.getTargetOwner()::isAssignableTo);
    }
}
