// The jar alone: it checks an order, and says that it has no sandbox.

import eu.qwac.psd2.Order
import eu.qwac.psd2.QwacException
import eu.qwac.psd2.Sandbox
import eu.qwac.psd2.check

fun main() {
    check(check(Order("", "", emptyList())).findings.size > 3)
    try {
        Sandbox.start()
    } catch (error: QwacException.Sandbox) {
        return println(error.message)
    }
    error("this library has the sandbox")
}
