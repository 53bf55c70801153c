import ArgumentParser
import Liubai
@main struct LiubaiCommand: ParsableCommand {}
